own-data-table-live-paces = What you said of the pace
own-data-about-live-paces = The last time you said it, in each live room. Nobody else knows that it was you. Once erased, nothing of it remains.

pulse-title = Reactions
pulse-clap = Well done
pulse-thanks = Thanks
pulse-laugh = Ha ha
pulse-agree = I agree
pulse-idea = An idea
pulse-pace-title = The pace
pulse-pace-ask = And the pace? Whoever facilitates sees only the whole, never who.
pulse-pace-lost = I am lost
pulse-pace-fast = Too fast
pulse-pace-fine = Fine for me
pulse-said = Said at { $time }, for two minutes.
pulse-none = Nobody said anything of the pace in the last two minutes.
pulse-few = A few people said something of the pace: too few to say what.
