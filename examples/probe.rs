use capwright::law::lever::{Value, Values};
use capwright::law::washington;
fn main() {
    let mut v = Values::defaults(washington::levers());
    for a in std::env::args().skip(1) {
        let (k, x) = a.split_once('=').unwrap();
        let l = washington::levers().iter().find(|l| l.id == k).unwrap();
        let val = match l.kind {
            capwright::law::lever::Kind::Choice { options, .. } => {
                Value::Choice(options.iter().find(|o| o.id == x).unwrap().id)
            }
            capwright::law::lever::Kind::Switch { .. } => Value::Switch(x == "true"),
            _ => Value::Number(x.parse().unwrap()),
        };
        v.set(k, val);
    }
    let w = capwright::data::washington::world().unwrap();
    let t = std::time::Instant::now();
    let p = washington::program(&v, &w).unwrap();
    println!("build {:?} entities {}", t.elapsed(), p.entities.len());
    let mut best = std::time::Duration::MAX;
    for _ in 0..5 {
        let t = std::time::Instant::now();
        let _ = capwright::simulate::run(&p, 1);
        best = best.min(t.elapsed());
    }
    println!("run {best:?}");
    let t = std::time::Instant::now();
    let r = capwright::simulate::run_kept(&p, 1, true);
    println!("kept {:?} journal {} replay {:?}", t.elapsed(), r.journal().len(), r.ledger.replay());
    let o = &r.outcome;
    for y in &o.years {
        let m = |x: i64| x as f64 / 1e6;
        let ps: Vec<String> = o
            .auctions
            .iter()
            .filter(|a| a.quarter.year == y.year)
            .map(|a| {
                format!(
                    "{}{}",
                    if a.kind == capwright::simulate::AuctionKind::Reserve { "R" } else { "" },
                    a.settlement.map_or("-".into(), |p| p.to_string())
                )
            })
            .collect();
        let e = o.auctions.iter().find(|a| a.quarter.year == y.year).unwrap().expected;
        println!(
            "{} B{:.1} cov{:.1} ob{:.1} bau{:.1} sw{:.1} fl{} ce{} exp{} p[{}] bank{:.1} held{:.1} apcr{:.1} ecr{:.1} uns{:.1} auc{:.1} sold{:.1} rs{:.1} free{:?} off{:.2} short{:.2} sec{:.2} rev{:.0}",
            y.year,
            m(y.budget_t),
            m(y.covered_emissions_t),
            m(y.obligated_emissions_t),
            m(y.bau_t),
            m(y.statewide_t),
            y.price_floor,
            y.price_ceiling,
            e,
            ps.join(" "),
            m(y.bank_t),
            m(y.held_t),
            m(y.apcr_t),
            m(y.ecr_t),
            m(y.unsold_t),
            m(y.auctioned_t),
            m(y.sold_t),
            m(y.reserve_sold_t),
            y.free_t.iter().map(|f| m(*f) as f32).collect::<Vec<_>>(),
            m(y.offsets_used_t),
            m(y.shortfall_t),
            m(y.secondary_t),
            y.revenue.to_model() / 1e6
        );
    }
    for d in &o.deadlines {
        if d.shortfall_t > 0 {
            println!("{d:?}");
        }
    }
    println!("{:?}\n{:?}\n{:?}", o.summary, o.audit, o.warnings);
}
