"""Questions to the graph, one Cypher file each; a folder is a topic, ``audit`` holds the rules."""
