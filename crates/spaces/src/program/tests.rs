//! What people do here.
