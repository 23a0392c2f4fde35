//! Golden runs, natively. `UPDATE_GOLDEN=1 cargo test --test golden` writes them anew; read the difference
//! before committing it.

#[path = "golden/mod.rs"]
mod runs;

#[test]
fn the_same_link_gives_the_same_bytes_as_ever() {
    for (name, address, expected) in runs::RUNS {
        let figures = runs::figures(address);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            let path = format!("{}/tests/golden/{name}.csv", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, figures).expect("the golden folder can be written");
        } else {
            assert!(figures == expected, "{name} is not what it was");
        }
    }
}
