//! AKN4UN.
