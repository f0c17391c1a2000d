namespace Pathways.Cli.Tests.Running;

/// <summary>A collection's own copy of the small dataset and its <see cref="FirstRun"/>.</summary>
public sealed class SmallKent : IAsyncLifetime
{
    internal const string Scenario = """
        name: small
        purpose: A fiftieth of Kent to test with.
        dataset: small
        academic_year: 2025/26
        seed: 7
        parameters:
          choice.travel_limit_minutes: 60
          choice.application_days: 90

        """;

    internal WorkFolder Folder { get; } = new();

    /// <summary>What the run answered.</summary>
    internal Answer First { get; private set; } = null!;

    internal string FirstFolder => Folder["first"];

    internal RunIdentity Identity { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var made = await FirstRun.GetAsync();
        Folder.CopyAll(made.Folder);
        (First, Identity) = (made.Ran, RunIdentity.Of(FirstFolder));
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A table of the run.</summary>
    internal Table Read(string file) => Table.Read(Path.Combine(FirstFolder, file));

    /// <summary>Where the run is kept.</summary>
    internal string FirstData => Path.Combine(Folder.Data, "first");

    /// <summary>Runs a scenario with the same dataset into a folder of that name; it finds no result of another's.</summary>
    internal async Task<(Answer Answer, string Folder)> RunAsync(string name, string scenario, params string[] more)
    {
        Folder.Write(name + ".yaml", scenario);
        var answer = await Command.RunAsync(Folder, ["run", name + ".yaml", "--out", name, "--data", Path.Combine(Folder.Data, name), .. more]);
        return (answer.Done(), Folder[name]);
    }
}

/// <summary>All tests that read or repeat the one run.</summary>
[CollectionDefinition(Name)]
public sealed class SmallKentRuns : ICollectionFixture<SmallKent>
{
    public const string Name = "runs of small Kent";
}

/// <summary>The same with a copy of their own, beside the others: half of the tests, so that two go at a time.</summary>
[CollectionDefinition(Name)]
public sealed class MoreSmallKentRuns : ICollectionFixture<SmallKent>
{
    public const string Name = "more runs of small Kent";
}
