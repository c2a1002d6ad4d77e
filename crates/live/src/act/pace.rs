//! How much one connection may ask for: a bucket that fills again with time.

use kernel::Instant;

/// How many acts may come at once: whoever answers a quick poll while chatting stays below.
const AT_ONCE: i64 = 12;
/// How long one more takes to be free, in milliseconds.
const EACH: i64 = 300;
/// How many acts too many, one after another, before the connection is closed.
const TOO_MANY: u32 = 40;

/// What becomes of an act that comes now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// It is done.
    Go,
    /// It is not: wait a moment.
    Slow,
    /// It is not, and the connection ends: no person presses that fast.
    Close,
}

/// The pace of one connection.
#[derive(Debug, Clone, Copy)]
pub struct Bucket {
    free: i64,
    filled: Instant,
    refused: u32,
}

impl Bucket {
    /// Full.
    pub fn new(now: Instant) -> Self {
        Bucket {
            free: AT_ONCE,
            filled: now,
            refused: 0,
        }
    }

    /// One act comes at `now`. A clock that goes back gives nothing and takes nothing.
    pub fn take(&mut self, now: Instant) -> Pace {
        let passed = (now.milliseconds() - self.filled.milliseconds()).max(0);
        let more = passed / EACH;
        if more > 0 {
            self.free = (self.free + more).min(AT_ONCE);
            self.filled = now;
        } else if now < self.filled {
            self.filled = now;
        }
        if self.free > 0 {
            self.free -= 1;
            self.refused = 0;
            return Pace::Go;
        }
        self.refused += 1;
        if self.refused > TOO_MANY {
            Pace::Close
        } else {
            Pace::Slow
        }
    }
}

/// How many seconds are left of `apart` milliseconds since the last time; nothing when one may go on. A clock that went
/// back holds nobody up.
pub fn seconds_left(last: Option<Instant>, apart: i64, now: Instant) -> Option<i64> {
    let passed = now.milliseconds() - last?.milliseconds();
    (0..apart)
        .contains(&passed)
        .then(|| (apart - passed + 999) / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Instant {
        Instant::from_milliseconds(milliseconds)
    }

    #[test]
    fn a_person_is_never_slowed_and_a_flood_is_closed() {
        let mut bucket = Bucket::new(at(0));
        let paces: Vec<Pace> = (0..60).map(|turn| bucket.take(at(turn))).collect();
        assert!(paces.iter().take(12).all(|pace| *pace == Pace::Go));
        assert_eq!(paces.get(12), Some(&Pace::Slow));
        assert_eq!(paces.last(), Some(&Pace::Close));
        let mut bucket = Bucket::new(at(0));
        assert!((0..500).all(|turn| bucket.take(at(turn * 400)) == Pace::Go));
    }

    #[test]
    fn one_waits_as_long_as_is_said_and_never_for_a_clock_that_went_back() {
        let last = Some(at(10_000));
        assert_eq!(seconds_left(None, 700, at(0)), None);
        assert_eq!(seconds_left(last, 700, at(10_000)), Some(1));
        assert_eq!(seconds_left(last, 30_000, at(10_001)), Some(30));
        assert_eq!(seconds_left(last, 30_000, at(39_999)), Some(1));
        assert_eq!(seconds_left(last, 30_000, at(40_000)), None);
        assert_eq!(seconds_left(last, 30_000, at(9_999)), None);
    }

    #[test]
    fn a_clock_that_jumps_back_stops_nobody() {
        let mut bucket = Bucket::new(at(1_000_000));
        for turn in 0..12 {
            assert_eq!(bucket.take(at(turn)), Pace::Go);
        }
        assert_eq!(bucket.take(at(12)), Pace::Slow);
        assert_eq!(bucket.take(at(400)), Pace::Go);
    }
}
