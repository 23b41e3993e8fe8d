"""How words travel without a server: replicas, segments, packets, plan and apply."""
