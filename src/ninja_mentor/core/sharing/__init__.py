"""Ideas as a file for somebody: a part that anybody can read, and the packet for their app."""
