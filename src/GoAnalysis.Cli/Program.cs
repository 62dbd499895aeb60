Console.Error.WriteLine("goanalysis: no command is built in yet");
return 2;
