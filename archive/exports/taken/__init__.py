"""Records into rows: checked against what is there, collected for a batch, written table by table."""
