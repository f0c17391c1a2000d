using Npgsql;
using Pathways.Model;
using Pathways.Silo;

if (args is ["--help"] or ["-h"])
{
    Console.Out.WriteLine(SiloArguments.Usage);
    return 0;
}

try
{
    var app = SiloProgram.Build(SiloArguments.Configuration(args));
    await using (app)
    {
        await app.RunAsync();
    }

    return 0;
}
catch (InvalidInputException refused)
{
    foreach (var problem in refused.Problems)
    {
        await Console.Error.WriteLineAsync(problem.ToString());
    }

    return 2;
}
catch (Exception failed) when (failed is NpgsqlException or IOException)
{
    // What the machine around it lacks: said in one line. Everything else ends with its stack trace.
    await Console.Error.WriteLineAsync($"Failed: {failed.Message}");
    return PathwaysHost.IsInUse(failed) ? 3 : 1;
}
