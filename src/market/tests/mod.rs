//! What the auction must do, example by example and property by property.

mod kernel;
mod setting;
