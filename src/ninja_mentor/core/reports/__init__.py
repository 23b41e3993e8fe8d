"""What is given on paper or as a spreadsheet: progress of one idea or of many, the promise ledger, minutes."""
