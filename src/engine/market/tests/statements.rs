//! The tests of the properties A1 to A23 exist, and every exception is shown.

use crate::market::properties::{PROPERTIES, Standing};

const SOURCES: [&str; 6] = [
    include_str!("properties.rs"),
    include_str!("conditions.rs"),
    include_str!("kernel.rs"),
    include_str!("identities.rs"),
    include_str!("around.rs"),
    include_str!("second/agrees.rs"),
];

#[test]
fn all_23_properties_have_their_tests_and_every_exception_is_shown() {
    let numbers: Vec<u8> = PROPERTIES.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=23).collect::<Vec<u8>>());
    for row in PROPERTIES {
        assert_eq!(row.hold.is_empty(), row.standing == Standing::Never, "A{}", row.number);
        assert_eq!(row.broken.is_empty(), row.standing == Standing::Always, "A{}", row.number);
        for test in row.hold.iter().chain(row.broken) {
            let found = SOURCES.iter().any(|source| source.contains(&format!("fn {test}(")));
            assert!(found, "A{}: there is no test {test}", row.number);
        }
    }
}
