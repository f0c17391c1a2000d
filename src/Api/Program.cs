using Pathways.Api.Documents;
using Pathways.Api.Hosting;
using Pathways.Model;
using Pathways.Silo;

if (args is ["--help"] or ["-h"])
{
    Console.Out.WriteLine(ApiArguments.Usage);
    return 0;
}

try
{
    if (args is ["--write-docs", var folder])
    {
        await ApiDocuments.WriteAsync(folder);
        return 0;
    }

    var app = ApiProgram.Build(ApiArguments.Configuration(args));
    await using (app)
    {
        await app.RunAsync();
    }

    return 0;
}
catch (InvalidInputException refused)
{
    foreach (var problem in refused.Problems)
        await Console.Error.WriteLineAsync(problem.ToString());
    return 2;
}
catch (Exception failed) when (failed is IOException || PathwaysHost.IsInUse(failed))
{
    await Console.Error.WriteLineAsync($"Failed: {failed.Message}");
    return PathwaysHost.IsInUse(failed) ? 3 : 1;
}
