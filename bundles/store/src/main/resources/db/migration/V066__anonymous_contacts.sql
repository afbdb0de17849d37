-- How to reach somebody who complained anonymously: nobody might ever see it, and nothing used it.
UPDATE complaint SET reporter_contact = NULL WHERE anonymous = TRUE;
