using Pathways.Api.Tests.Support;
using Pathways.Data.Keys;

namespace Pathways.Api.Tests.Runs;

/// <summary>A server process that is killed without a chance to put anything away.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task A_server_killed_and_started_again_serves_the_same_runs_and_goes_on_with_the_one_under_way()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-killed-").FullName;
        try
        {
            await using var never = new ApiUnderTest(folder); // lays out the folder; is not started
            var key = never.MakeKey("analyst", KeyRole.Analyst);
            string done, under, summary;
            using (var first = await ServerProcess.StartAsync(folder, key))
            {
                done = await first.RunAsync("shorter");
                (await first.EndAsync(done)).GetProperty("phase").GetString().ShouldBe("done");
                summary = (await first.GetAsync($"/api/v1/runs/{done}/summary")).GetRawText();
                File.WriteAllText(Path.Combine(folder, Program.HoldFile), "");
                under = await first.RunAsync("other");
                await first.SaysAsync(Program.Held);
                (await first.GetAsync("/api/v1/runs/" + under)).GetProperty("phase").GetString().ShouldBe("allocating");
                first.Kill();
            }

            File.Delete(Path.Combine(folder, Program.HoldFile));
            using var second = await ServerProcess.StartAsync(folder, key);
            (await second.GetAsync($"/api/v1/runs/{done}/summary")).GetRawText().ShouldBe(summary);
            var ended = await second.EndAsync(under);
            ended.GetProperty("phase").GetString().ShouldBe("done");
            ended.GetProperty("result_hash").GetString().ShouldBe(await UndisturbedAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The result of the same run where nothing was killed.</summary>
    private static async Task<string?> UndisturbedAsync()
    {
        await using var api = await new ApiUnderTest().StartAsync();
        var run = await api.RunAsync("analyst", "other");
        return (await api.GetAsync("analyst", "/api/v1/runs/" + run)).GetProperty("result_hash").GetString();
    }
}
