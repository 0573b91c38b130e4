"""The contract of each resource, and the few flat queries that fill it.

A serializer states the shape (the OpenAPI schema is made from it); the ``…_rows`` function beside it reads
whole pages by ``values()``, one query a relation, because nested model serializers cost fifty times the SQL.
tests/api/test_contract.py holds both to one shape.
"""
