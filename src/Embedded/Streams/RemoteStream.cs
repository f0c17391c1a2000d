using Orleans.Runtime;
using Pathways.Embedded.Activations;
using Pathways.Embedded.Calls;

namespace Pathways.Embedded.Streams;

/// <summary>What the caller of a streaming method holds. Each enumeration begins the method anew.</summary>
internal sealed class RemoteStream<T>(GrainHost host, GrainId target, StreamMethod<T> method, object?[] arguments) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(host, target, method, [.. arguments], cancellationToken);

    private sealed class Enumerator : IAsyncEnumerator<T>
    {
        private readonly object _key = new();
        private readonly GrainHost _host;
        private readonly GrainId _target;
        private readonly StreamMethod<T> _method;
        private readonly CancellationTokenSource _cancellation;
        private object?[]? _begin;
        private Batch<T>? _batch;
        private int _position;
        private bool _open;

        public Enumerator(GrainHost host, GrainId target, StreamMethod<T> method, object?[] arguments, CancellationToken token)
        {
            (_host, _target, _method, _begin) = (host, target, method, arguments);
            var argument = method.TokenIndex is { } index && arguments[index] is CancellationToken given ? given : default;
            _cancellation = CancellationTokenSource.CreateLinkedTokenSource(token, argument);
        }

        public T Current => _batch!.Items[_position];

        public async ValueTask<bool> MoveNextAsync()
        {
            if (_batch is not null && ++_position < _batch.Items.Count)
            {
                return true;
            }

            if (_batch is { Kind: BatchKind.Last })
            {
                return false;
            }

            try
            {
                _batch = await NextBatchAsync();
            }
            catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
            {
                await EndAsync();
                throw;
            }
            catch (Exception)
            {
                _open = false;
                throw;
            }

            _position = 0;
            _open = _batch.Kind == BatchKind.Items;
            return _batch.Kind == BatchKind.Missing
                ? throw new EnumerationAbortedException(
                    $"{_target} has no record of this enumeration of {_method.Name}: it was deactivated, or nobody asked for too long.")
                : _batch.Items.Count > 0;
        }

        public async ValueTask DisposeAsync()
        {
            await EndAsync();
            _cancellation.Dispose();
        }

        private async Task<Batch<T>> NextBatchAsync()
        {
            while (true)
            {
                _cancellation.Token.ThrowIfCancellationRequested();
                var poll = new Poll<T>(_host, _key, _method, _begin) { Target = _target, AlwaysInterleave = true };
                _begin = null;
                _open = true;
                _host.Send(poll);
                var batch = await poll.Answer.WaitAsync(_cancellation.Token);
                if (batch.Kind != BatchKind.AskAgain)
                {
                    return batch;
                }
            }
        }

        private async Task EndAsync()
        {
            if (_open)
            {
                _open = false;
                var end = new EndOfPolling(_host, _key) { Target = _target, AlwaysInterleave = true };
                _host.Send(end);
                await end.Answer;
            }
        }
    }
}
