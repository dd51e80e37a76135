//! The outline a person reads in a terminal.
