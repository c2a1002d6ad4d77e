growing-step-discovering = I am discovering
growing-step-with-help = I try with help
growing-step-alone = I do it
growing-step-helping-others = I help others do it
growing-step-gist-discovering = I have heard of it and begin to see what it is about.
growing-step-gist-with-help = I venture it when somebody is beside me, or with an example before my eyes.
growing-step-gist-alone = I do it without being asked, and most of the time it holds.
growing-step-gist-helping-others = People come to me for it, and I can say how I go about it.
