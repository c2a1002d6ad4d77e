drawing-heard = The table that follows says the same, skill by skill.
drawing-steps = The steps, from the middle to the edge
