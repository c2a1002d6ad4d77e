// The one start-up file of the islands. Each is inert until its element is in the page.
import { AskedWhen } from "./islands/asked-when.ts";
import { ConfirmStep } from "./islands/confirm-step.ts";
import { CopyText } from "./islands/copy-text.ts";
import { CountLeft } from "./islands/count-left.ts";
import { DraftKeeper, settleDrafts } from "./islands/draft-keeper.ts";
import { ExchangeRoom } from "./islands/exchange-room.ts";
import { LiveRoom } from "./islands/live-room.ts";
import { LiveUntil } from "./islands/live-until.ts";
import { NextKey } from "./islands/next-key.ts";
import { OnceOnly } from "./islands/once-only.ts";
import { SearchSuggestions } from "./islands/search-suggestions.ts";
import { SlideDeck } from "./islands/slide-deck.ts";
import { StepClock } from "./islands/step-clock.ts";
import { PoolVotes } from "./islands/pool-votes.ts";
import { PlanBoard } from "../crates/designing/src/plan/plan-board.ts";
import { PortfolioOrder } from "../crates/growing/src/portfolio/portfolio-order.ts";

settleDrafts();

customElements.define("asked-when", AskedWhen);
customElements.define("confirm-step", ConfirmStep);
customElements.define("copy-text", CopyText);
customElements.define("count-left", CountLeft);
customElements.define("draft-keeper", DraftKeeper);
customElements.define("exchange-room", ExchangeRoom);
customElements.define("live-room", LiveRoom);
customElements.define("live-until", LiveUntil);
customElements.define("next-key", NextKey);
customElements.define("once-only", OnceOnly);
customElements.define("search-suggestions", SearchSuggestions);
customElements.define("slide-deck", SlideDeck);
customElements.define("step-clock", StepClock);
customElements.define("pool-votes", PoolVotes);
customElements.define("plan-board", PlanBoard);
customElements.define("portfolio-order", PortfolioOrder);
