waiting-letter-stewards-subject = A request has waited for { $word } days: { $title }
waiting-letter-stewards-body = Hello { $person },

    { $asker } has waited for { $word } days to be accompanied at “{ $space }”: { $title }.

    To look for somebody, or to say that it is not possible:

    { $link }
waiting-letter-companion-subject = Could you answer? { $title }
waiting-letter-companion-body = Hello { $person },

    A request was proposed to you, and the person is waiting. A no is a good answer too:

    { $link }
waiting-letter-asker-subject = We have not forgotten you: { $title }
waiting-letter-asker-body = Hello { $person },

    Your request still waits for the right person. The team of “{ $space }” has just been told. If something has changed for you, say so here:

    { $link }
