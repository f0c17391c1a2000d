using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Silo.Cluster;
using Pathways.Silo.Tests.Cluster;
using Pathways.Silo.Tests.Postgres;

namespace Pathways.Silo.Tests.Orleans;

/// <summary>A fiftieth of Kent on two silo processes and a client, on PostgreSQL, with Orleans's own schema.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoSilosTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-two-");
    private ScenarioFile _scenario = null!;
    private string _connection = "";

    public async Task InitializeAsync()
    {
        if (new ClusterFactAttribute().Skip is not null)
        {
            return;
        }

        var kent = Path.Combine(Root(), "data", "kent");
        var inputs = DatasetLearners.Inputs(DatasetLoader.Read(kent, DatasetRequest.AsItIs()), [])!;
        DatasetGenerator.Generate(kent, In("small"), inputs, 0.02, 7);
        await File.WriteAllTextAsync(In("small.yaml"), $"name: small\npurpose: A test.\ndataset: {In("small")}\n");
        _scenario = ScenarioReader.Read(In("small.yaml"));
        var database = await server.NewDatabaseAsync();
        await new ClusterInit(ConnectionText.Parse(database.Owner, "pathways", "test"), OrleansScripts.Find(ClusterFactAttribute.Scripts), database.SiloRole).RunAsync(default);
        _connection = database.Silo;
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [ClusterFact]
    public async Task Two_silos_come_to_what_one_comes_to()
    {
        await using var first = new SiloProcess(_connection, In("s1"));
        await using var second = new SiloProcess(_connection, In("s2"));
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await using var client = await RunningClient.StartAsync(In("client"), _connection);
        await client.BeginAsync("two", _scenario);
        (await client.EndAsync("two")).ShouldBe(await OfOneAsync());
    }

    [ClusterFact]
    public async Task Whichever_silo_is_killed_after_whichever_step_the_survivor_ends_the_run()
    {
        var expected = await OfOneAsync();
        var silos = new List<SiloProcess> { new(_connection, In("s0")), new(_connection, In("s1")) };
        await Task.WhenAll(silos.Select(silo => silo.ReadyAsync()));
        await using (var client = await RunningClient.StartAsync(In("client"), _connection))
        {
            for (var trial = 0; trial < 4; trial++)
            {
                var (step, victim, killed) = (1 + trial, silos[trial % 2], false);
                await client.BeginAsync($"kill-{trial}", _scenario);
                (await client.EndAsync($"kill-{trial}", told =>
                {
                    if (told >= step && !killed)
                    {
                        victim.Kill();
                        killed = true;
                    }
                })).ShouldBe(expected, $"killed silo {trial % 2} after step {step}");
                killed.ShouldBeTrue();
                await victim.DisposeAsync();
                silos[trial % 2] = new(_connection, In($"s{trial % 2}"));
                await silos[trial % 2].ReadyAsync();
            }
        }

        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }
    }

    [ClusterFact]
    public async Task A_silo_that_is_asked_to_end_in_mid_run_ends_well_and_the_other_goes_on()
    {
        await using var first = new SiloProcess(_connection, In("s1"));
        await using var second = new SiloProcess(_connection, In("s2"));
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await using var client = await RunningClient.StartAsync(In("client"), _connection);
        await client.BeginAsync("stop", _scenario);
        Task<int>? stopped = null;
        var hash = await client.EndAsync("stop", _ => stopped ??= first.StopAsync());
        (await stopped!).ShouldBe(0);
        hash.ShouldBe(await OfOneAsync());
    }

    [ClusterFact]
    public async Task With_certificates_members_come_to_the_same_and_nobody_else_is_let_in()
    {
        var authority = new TestAuthority("ours");
        await using var first = new SiloProcess(_connection, In("s1"), authority.Write(In("c1"), authority.Sign()));
        await using var second = new SiloProcess(_connection, In("s2"), authority.Write(In("c2"), authority.Sign()));
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await using (var member = await RunningClient.StartAsync(In("client"), _connection, new ClusterTls(authority.Sign(), [authority.Certificate])))
        {
            await member.BeginAsync("tls", _scenario);
            (await member.EndAsync("tls")).ShouldBe(await OfOneAsync());
        }

        (await Should.ThrowAsync<IOException>(() => RunningClient.StartAsync(In("plain"), _connection))).Message.ShouldContain("Cluster:Tls");
        var stranger = new ClusterTls(new TestAuthority("ours").Sign(), [authority.Certificate]);
        (await Should.ThrowAsync<IOException>(() => RunningClient.StartAsync(In("stranger"), _connection, stranger))).Message.ShouldContain("Cluster:Tls");
    }

    [ClusterFact]
    public async Task A_silo_that_connects_as_the_schema_s_owner_does_not_start()
    {
        var database = await server.NewDatabaseAsync();
        await new ClusterInit(ConnectionText.Parse(database.Owner, "pathways", "test"), OrleansScripts.Find(ClusterFactAttribute.Scripts), database.SiloRole).RunAsync(default);
        await using var owner = new SiloProcess(database.Owner, In("owner"));
        (await owner.ExitAsync()).ShouldBe(2);
    }

    private async Task<string> OfOneAsync()
    {
        await using var alone = await RunningClient.StartAsync(In("alone"), null);
        await alone.BeginAsync("one", _scenario);
        return await alone.EndAsync("one");
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
