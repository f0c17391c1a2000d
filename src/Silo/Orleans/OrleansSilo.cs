using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Pathways.Silo.Cluster;
using Pathways.Silo.Hosting;

namespace Pathways.Silo.Orleans;

/// <summary>What a silo and a client of Orleans consist of.</summary>
internal static class OrleansSilo
{
    private const string Invariant = "Npgsql";
    private const string Rows = "rows";
    private const string Default = "Default";

    /// <summary>A silo of the cluster, or alone with its states in memory where there is no connection.</summary>
    public static void Configure(ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Configure<ClusterOptions>(options => Name(options, settings));
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = settings.CollectionAge;
            options.CollectionQuantum = TimeSpan.FromSeconds(30);
            options.ClassSpecificCollectionAge["Pathways.Grains.People.LearnerGrain"] = settings.LearnerCollectionAge;
            options.EnableActivationSheddingOnMemoryPressure = true;
        });
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = settings.ProbeTimeout ?? options.ProbeTimeout;
            options.NumMissedProbesLimit = settings.MissedProbes ?? options.NumMissedProbesLimit;
        });
        if (settings.Tls is { } tls)
        {
            silo.UseTls(tls.Certificate, options => Secure(options, tls));
        }

        if (settings.SiloName.Length > 0)
        {
            silo.Configure<SiloOptions>(options => options.SiloName = settings.SiloName);
        }

        if (settings.Connection is { } connection)
        {
            silo.ConfigureEndpoints(settings.Address, settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: false);
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection.Reveal()));
            AddRows(silo, connection);
        }
        else
        {
            silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: settings.ServiceId, clusterId: settings.ClusterId);
            silo.AddMemoryGrainStorage(Rows);
            silo.Services.AddOptions<MemoryGrainStorageOptions>(Rows).Configure<IServiceProvider>(
                (options, services) => options.GrainStorageSerializer = Serializer(services));
        }

        silo.Services.AddGrainStorage(Default, static (services, _) => new StateRows(services.GetRequiredKeyedService<IGrainStorage>(Rows)));
    }

    /// <summary>A client of the cluster.</summary>
    public static void Configure(IClientBuilder client, ClusterSettings settings, ConnectionText connection)
    {
        client.Configure<ClusterOptions>(options => Name(options, settings));
        if (settings.Tls is { } tls)
        {
            client.UseTls(tls.Certificate, options => Secure(options, tls));
        }

        client.UseConnectionRetryFilter(new ConnectPatience(TimeProvider.System, settings.Tls is not null));
        client.AddOutgoingGrainCallFilter<PatientCalls>();
        client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection.Reveal()));
    }

    private static void AddRows(ISiloBuilder silo, ConnectionText connection) =>
        silo.AddAdoNetGrainStorage(Rows, options => options.Configure<IServiceProvider>((storage, services) =>
        {
            storage.Invariant = Invariant;
            storage.ConnectionString = connection.Reveal();
            storage.GrainStorageSerializer = Serializer(services);

            // A cleared state keeps its version, so that a writer of before can never take it again.
            storage.DeleteStateOnClear = false;
        }));

    /// <summary>Both ends show a certificate, and each asks whether the other's is a member's.</summary>
    private static void Secure(TlsOptions options, ClusterTls tls)
    {
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = (certificate, _, _) => tls.IsMember(certificate);
        options.OnAuthenticateAsClient = static (_, authentication) => authentication.TargetHost = "pathways";
    }

    private static StateSerializer Serializer(IServiceProvider services) => new(services.GetServices<IJsonTypeInfoResolver>());

    /// <summary>
    /// Silos of two engine versions never meet, also on one database: grains of a run would be spread over both, and only one of them
    /// may compute it. What is stored is the service's, which both share.
    /// </summary>
    private static void Name(ClusterOptions options, ClusterSettings settings) =>
        (options.ClusterId, options.ServiceId) = ($"{settings.ClusterId}@{Engine.Version.Value}", settings.ServiceId);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
