"""The parts that screens are made of; they send messages up and are told what to draw by methods."""
