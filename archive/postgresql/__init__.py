"""Django's PostgreSQL backend, for servers from version 13 on."""
