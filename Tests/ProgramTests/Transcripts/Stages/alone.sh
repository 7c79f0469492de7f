# One person's file: an article of three claims by two people, and nothing checked yet.
set -e
printf 'Bridge opens in June\n\nLindhaven, 7 May 2024\n\nMayor Marko Ilić said the bridge would open in June. He said it cost 12 million crowns.\n\n“Nobody asked the fishermen about it,” Vera Dahl said.\n' > bridge.txt
claimbook init > /dev/null
claimbook import bridge.txt --source "Radio Sever" > /dev/null
