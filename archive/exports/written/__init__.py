"""Rows into records: for a list of primary keys the records of those rows, in that order, by a few flat queries."""
