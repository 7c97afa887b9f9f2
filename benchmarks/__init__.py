"""How fast Selaras is, measured beside what it stands on: the engine alone and a plain NetworkX script."""
