//! Citations of resolutions and documents.
