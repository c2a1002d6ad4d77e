whole-title = Take all of it
whole-text = Every sheet and every page that you may read here, as text files (Markdown), with their pictures, their documents, and who wrote them.
whole-take = Download the folder
whole-taken = The sheets and pages of this place, as they were on { $day }.
