using Microsoft.Extensions.Hosting;
using Npgsql;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Orleans;

/// <summary>Looks at the database before anything else of the host starts, so that what is wrong with it is said in one line.</summary>
internal sealed class ClusterGate(NpgsqlDataSource source, ConnectionText connection) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        ClusterCheck.RequireReadyAsync(source, connection.Place, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
