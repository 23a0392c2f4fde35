fn main() {
    let s = capwright::scenario::Scenario::bill("wa-sb5981");
    for _ in 0..200 {
        std::hint::black_box(capwright::scenario::run(&s).unwrap());
    }
}
