using Licensing.Testing.Faults;

return args is ["work", ..] ? await Worker.Run(args[1], args[2]) : await FaultRun.Run(FaultOptions.Parse(args));
