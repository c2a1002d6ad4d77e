folder-title = Take it with you
folder-text = Your project, your journal and your statements in a folder: texts, your photos, and a page that opens without a connection. Only what is yours.
folder-take = Download the folder
folder-draft = Draft
