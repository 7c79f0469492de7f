# In the newsroom's file: Mira has rated the first claim and submitted it.
set -e
claimbook start C-1 --by Mira > /dev/null
claimbook mark C-1 verified --because "The contract says so." --by Mira > /dev/null
claimbook submit C-1 --by Mira > /dev/null
