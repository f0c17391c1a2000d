using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Api.Hosting;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Api.Tests;

/// <summary>The server on the small world as a process of its own, which a test can kill; given the folder in which it keeps everything.</summary>
internal static class Program
{
    /// <summary>A file of the folder while which is there the solver stops for good.</summary>
    public const string HoldFile = "hold";

    /// <summary>What is told when it has stopped.</summary>
    public const string Held = "held in the solver";

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var folder])
            return 2; // test runners start the tests in another way
        var source = new SmallSource(folder);
        await using var app = ApiProgram.Build(ApiArguments.Configuration([.. ApiUnderTest.Arguments(folder), "Api:Limits:Counted=false"]), services => services
            .AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source).AddSingleton<IFlowSolver>(new HoldingSolver(Path.Combine(folder, HoldFile))));
        await app.StartAsync();
        await Console.Out.WriteLineAsync(ApiProgram.Address(app));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private sealed class HoldingSolver(string hold) : IFlowSolver
    {
        public string Name => "holding";

        public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
        {
            if (File.Exists(hold))
            {
                await Console.Out.WriteLineAsync(Held);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return SimplexSolver.Solve(problem);
        }

        public void Dispose()
        {
        }
    }
}
