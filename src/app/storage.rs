//! The only access to the browser's storage.
//!
//! Must not be trusted with anything a person would miss: in a frame on another site every call may be
//! refused. Invariant: a refusal is `None`, never an exception.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is handed over to the next module of this visit; a refusal costs the steps back, nothing else.
fn visit() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Hands `value` over under `key`.
pub fn hand_over(key: &str, value: &str) {
    let _ = visit().map(|storage| storage.set_item(key, value));
}

/// What was handed over under `key`, once.
pub fn take_over(key: &str) -> Option<String> {
    let value = read_visit(key);
    let _ = visit()?.remove_item(key);
    value
}

/// What is kept for the visit under `key`.
#[must_use]
pub fn read_visit(key: &str) -> Option<String> {
    visit()?.get_item(key).ok()?
}

/// What was kept under `key`.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps `value`, or forgets the key; `None` when the browser refuses.
pub fn write(key: &str, value: Option<&str>) -> Option<()> {
    match value {
        Some(value) => storage()?.set_item(key, value).ok(),
        None => storage()?.remove_item(key).ok(),
    }
}
