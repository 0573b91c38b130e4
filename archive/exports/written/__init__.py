"""Rows into records: for a list of primary keys the records of those rows, by a few flat queries."""
