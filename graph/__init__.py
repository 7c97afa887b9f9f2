"""The domain: schema, store, engines, loading, audit, trace and paths."""
