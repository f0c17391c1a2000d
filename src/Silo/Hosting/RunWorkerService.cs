using Microsoft.Extensions.Hosting;
using Pathways.Grains.Runs;

namespace Pathways.Silo.Hosting;

/// <summary>Runs the run worker as long as the host runs; at the end no step begins any more and those under way end.</summary>
internal sealed class RunWorkerService(RunWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.WorkAsync(stoppingToken);
}
