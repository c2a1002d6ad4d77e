drawing-heard = Le tableau qui suit dit la même chose, compétence par compétence.
drawing-steps = Les paliers, du milieu vers le bord
