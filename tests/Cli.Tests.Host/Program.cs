// pathways as it is, with a probe in its host. Arguments: what the probe does, its argument, then the command's own.
//   kill POINT …        the process kills itself (SIGKILL) at a point such as "step 3 done"
//   kill-import POINT … the same at a step of an import, such as "Exchanged"
//   hold POINT FILE …   at a point the process makes a file and stays there until the file is gone
//   full POINT …        from a point on the database may grow no more, as if the disk were full
// or "serve" alone, to do many commands without a probe one after the other; see Serving.
using Microsoft.Extensions.DependencyInjection;
using Pathways.Cli.Running;
using Pathways.Cli.Tests.Host;
using Pathways.Embedded.Storage;
using Pathways.Grains.Ports;

if (args is ["serve"])
{
    Serving.Run();
    return 0;
}

var used = args[0] == "hold" ? 3 : 2;
if (args[0] == "kill-import")
    ImportKill.At(args[1]);
GrainProcess.ForTests = builder => _ = args[0] switch
{
    "kill" => builder.Services.AddSingleton<IRunProbe>(new KillingProbe(args[1])),
    "hold" => builder.Services.AddSingleton<IRunProbe>(new HoldingProbe(args[1], args[2])),
    "kill-import" => builder.Services, // has no run
    "full" => builder.Services.AddSingleton<IRunProbe>(provider => new FillingProbe(provider.GetRequiredService<IStateStore>(), args[1])),
    _ => throw new ArgumentException($"\"{args[0]}\" is no probe."),
};
return (int)typeof(GrainProcess).Assembly.EntryPoint!.Invoke(null, [args[used..]])!;
