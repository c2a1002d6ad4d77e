//! For tests: a gathering that goes by, and guests who were there.

use testkit::{Page, Visitor};

use crate::workshop::{Workshop, workshop};

/// The workshop with an animation announced by Ben, on Tuesday 10 March from 17 to 19.
pub struct Stage {
    pub w: Workshop,
    /// The path of the gathering.
    pub path: String,
}

/// Minutes from the morning on which every test begins to the start of the animation.
const START: i64 = 8 * 24 * 60 + 7 * 60;

pub async fn stage() -> Stage {
    let w = workshop().await;
    let page = w.offers(&[]).await;
    assert_eq!(page.notice(), "La rencontre est annoncée.", "{}", page.text());
    let path = page.path().to_owned();
    Stage { w, path }
}

impl Stage {
    /// The same once the animation has begun.
    pub async fn begun() -> Stage {
        let stage = stage().await;
        stage.w.town.passes(START);
        stage
    }

    /// A guest registers with an address alone; gives the path of their registration.
    pub async fn registers(&self, name: &str, email: &str) -> String {
        let action = format!("{}/registration", self.path);
        let form = self.w.town.visitor().opens(&self.path).await;
        let page = form.submits(&action, &[("name", name), ("email", email)]).await;
        assert_eq!(page.status(), 200, "{}", page.text());
        self.w.town.link_mailed_to(email).await
    }

    /// Until the closing time begins, from the morning of the test.
    pub fn closes(&self) {
        self.w.town.passes(START + 105);
    }

    /// The page of the gathering, for whoever comes by.
    pub async fn page(&self) -> Page {
        self.w.town.visitor().opens(&self.path).await
    }

    /// Dov, who is no member, with his own account and registration.
    pub async fn dov_registers(&self) -> Visitor {
        let action = format!("{}/registration", self.path);
        let form = self.w.dov.opens(&self.path).await;
        form.submits(&action, &[]).await;
        self.w.dov.clone()
    }
}
