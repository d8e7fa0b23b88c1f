using Licensing.Bench;

if (args is [BlankCircuit.Command])
{
    await BlankCircuit.Serve();
    return 0;
}

var options = BenchOptions.Parse(args);
var report = new Report();
await using var app = new BenchApp(options);
await app.Start();
foreach (var (name, run) in new (string, Func<BenchApp, BenchOptions, Report, Task>)[]
{
    ("intake", IntakeBench.Run),
    ("status", StatusBench.Run),
    ("search", SearchBench.Run),
    ("queue", QueueBench.Run),
    ("plates", PlateBench.Run),
    ("vehicles", VehicleBench.Run),
    ("may-drive", MayDriveBench.Run),
    ("weapons", WeaponBench.Run),
    ("stays", StayBench.Run),
    ("numbers", NumberBench.Run),
    ("addresses", AddressBench.Run),
    ("certificates", CertificateBench.Run),
    ("import", ImportBench.Run),
    ("lists", ListBench.Run),
    ("hall", HallBench.Run),
    ("circuit", CircuitBench.Run),
    ("what-if", WhatIfBench.Run),
    ("quality", QualityBench.Run),
    ("case", CaseBench.Run),
    ("audit", AuditBench.Run),
    ("mixed", MixedBench.Run),
    ("spike", SpikeBench.Run),
    ("soak", SoakBench.Run),
    ("startup", StartupBench.Run),
    ("circuits", ManyCircuitsBench.Run),
    ("peer", PeerBench.Run),
})
{
    if (options.Only is null || options.Only.Split(',').Contains(name))
    {
        Console.Error.WriteLine($"{name} …");
        await run(app, options, report);
    }
}

report.Print(Console.Out);
await report.Write(options.Json);
return report.AllWithin ? 0 : 1;
