//! What a resolution does: passes over views, run only when asked.
