"""The page of whoever mentors: their ideas, most needing first, and the ledger of all that was promised."""
