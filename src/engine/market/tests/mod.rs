//! What the auction must do, example by example and property by property.

mod document;
mod edit;
mod identities;
mod kernel;
mod properties;
mod setting;
mod slow;
