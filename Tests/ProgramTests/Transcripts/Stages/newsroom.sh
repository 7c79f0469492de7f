# A newsroom's file: Ana Kovač is its admin, Mira a researcher, Vera an editor; the same article, and of the guards only
# those that ask for a verdict and for a second person.
set -e
printf 'Bridge opens in June\n\nLindhaven, 7 May 2024\n\nMayor Marko Ilić said the bridge would open in June. He said it cost 12 million crowns.\n\n“Nobody asked the fishermen about it,” Vera Dahl said.\n' > bridge.txt
claimbook init --preset newsroom > /dev/null
claimbook person add Mira --role researcher > /dev/null
claimbook person add Vera --role editor > /dev/null
for setting in "evidence 0" "primary-evidence 0" "reply off"; do claimbook config $setting > /dev/null; done
claimbook import bridge.txt --source "Radio Sever" --by Mira > /dev/null
