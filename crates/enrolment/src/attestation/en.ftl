attestation-title = Attestations
attestation-text = Hours come from the presences noted at gatherings and from the activities marked as done. An attestation keeps the numbers of the day on which it is issued.
attestation-standing = standing
attestation-revoked = revoked
attestation-no-trainees = Nobody follows the path for now
attestation-hours-of = Out of { $attended } of gatherings held and { $done } of activities planned
attestation-who = Trainee
attestation-attended = Attended
attestation-done = Activities
attestation-sum = In all
attestation-paper = Attestation
attestation-of = { $part } out of { $all }
attestation-issue-one = Issue
attestation-name-on = Name on the attestation of
attestation-name-text = Write the name as it is to be read: it will not change on this paper.
attestation-issue = Issue the ticked attestations
attestation-next = The next people
attestation-issued = The attestations are issued; each person gets the link.
attestation-nobody = Tick at least one person.
attestation-name = A name is missing or too long: { $most } characters at most.
attestation-all = All attestations
attestation-number = No. { $number }
attestation-issued-on = Issued on { $date }
attestation-revoked-on = Revoked on { $date }.
attestation-revoke = Revoke
attestation-reason = Why
attestation-revoked-now = The attestation is revoked. You may issue another.
attestation-own = My attestation
attestation-see = See and print
attestation-paper-title = Attestation of training
attestation-says = { $name } has followed this training.
attestation-training = Training
attestation-days = Dates
attestation-aim = Aims
attestation-code = Code to scan to verify this attestation
attestation-verify-at = To be verified at this address:
attestation-back = Back
attestation-print = Print this page from your browser.
attestation-print-all = Print those that stand
attestation-pdf = Download as PDF
attestation-papers = { $count ->
    [0] No attestation stands.
    [one] One attestation, on one page.
   *[other] { $count } attestations, one a page.
 }
attestation-verified = Verifying an attestation
attestation-stands = This attestation is genuine and stands.
attestation-verify-text = Compare it with the paper before you. This page says nothing else.
attestation-minutes = { $minutes } min
attestation-hours = { $hours } h
attestation-hours-minutes = { $hours } h { $minutes }
attestation-letter-subject = Your attestation for “{ $space }”
attestation-letter-body =
    Hello { $person },

    Your attestation for “{ $space }” is ready. To read and print here:

    { $link }
trace-attestation-issued = { $who } issued an attestation
trace-attestation-revoked = { $who } revoked an attestation
own-data-table-attestations = Attestations
own-data-about-attestations = Those that were issued to you. Once erased, they can no longer be verified.
