import StackCommands

Stackwright.main()
