using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.EndToEnd;

/// <summary>What the pages show before the first baseline is computed.</summary>
[Collection(OneBrowser.Name)]
public sealed class WaitingTests(Browser browser)
{
    [ChromiumFact]
    public async Task While_the_first_figures_are_computed_the_page_shows_how_far_it_is_and_goes_on_by_itself()
    {
        using var solver = new HeldSolver();
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IFlowSolver>(solver), ready: false);
        await solver.Reached;
        await using var window = await browser.OpenAsync("/", api: api);
        (await window.Page.TextContentAsync("main h1")).ShouldBe("The first figures are being computed");
        await window.Page.WaitForSelectorAsync("#progress-says:has-text('Step ')");
        (await window.Page.EvaluateAsync<double>("() => document.querySelector('progress').value")).ShouldBeInRange(0.01, 0.99);
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();

        solver.LetGo();
        await window.Page.WaitForSelectorAsync("svg.app-map", new() { Timeout = 60_000 });
    }

    /// <summary>The small solver, which waits until it is let go.</summary>
    private sealed class HeldSolver : IFlowSolver
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _let = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "held";

        public Task Reached => _reached.Task;

        public void LetGo() => _let.TrySetResult();

        public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
        {
            _reached.TrySetResult();
            await _let.Task.WaitAsync(cancellationToken);
            return SimplexSolver.Solve(problem);
        }

        public void Dispose()
        {
        }
    }
}
