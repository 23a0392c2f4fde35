//! What the auction must do, example by example and property by property.

mod around;
mod conditions;
mod csv;
mod document;
mod edit;
mod identities;
mod kernel;
mod mutations;
mod properties;
mod second;
mod setting;
mod soak;
mod statements;
mod unsold;
