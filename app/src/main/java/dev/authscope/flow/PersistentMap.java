package dev.authscope.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: putting gives a new map that shares all but a path of nodes with the old one. This is
 * what makes keeping many moments of a run cheap. A balanced tree (AVL), so every operation takes logarithmic time.
 */
public final class PersistentMap<K extends Comparable<K>, V> {

    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(null);

    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    public static <K extends Comparable<K>, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    /** The value of a key; null when the key is not there. */
    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = key.compareTo(node.key);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.left : node.right;
        }
        return null;
    }

    /** The value of a key, or another value when the key is not there. */
    public V getOrDefault(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    public boolean containsKey(K key) {
        return get(key) != null;
    }

    /** A map in which a key has a value. */
    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(put(root, key, value));
    }

    /** A map without a key. */
    public PersistentMap<K, V> without(K key) {
        return containsKey(key) ? new PersistentMap<>(remove(root, key)) : this;
    }

    public int size() {
        return root == null ? 0 : root.size;
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** The values in the order of their keys. */
    public List<V> values() {
        List<V> result = new ArrayList<>(size());
        forEach((key, value) -> result.add(value));
        return result;
    }

    /** The keys in order. */
    public List<K> keys() {
        List<K> result = new ArrayList<>(size());
        forEach((key, value) -> result.add(key));
        return result;
    }

    /** The value of the largest key; null when empty. */
    public @Nullable V last() {
        Node<K, V> node = root;
        while (node != null && node.right != null) {
            node = node.right;
        }
        return node == null ? null : node.value;
    }

    /** Visits all entries in the order of their keys. */
    public void forEach(BiConsumer<? super K, ? super V> visitor) {
        visit(root, visitor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersistentMap<?, ?> map && size() == map.size() && keys().equals(map.keys())
                && values().equals(map.values());
    }

    @Override
    public int hashCode() {
        return 31 * keys().hashCode() + values().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((key, value) -> text.append(text.length() > 1 ? ", " : "").append(key).append('=').append(value));
        return text.append('}').toString();
    }

    private static <K, V> void visit(@Nullable Node<K, V> node, BiConsumer<? super K, ? super V> visitor) {
        if (node != null) {
            visit(node.left, visitor);
            visitor.accept(node.key, node.value);
            visit(node.right, visitor);
        }
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int side = key.compareTo(node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return side < 0
                ? balance(node.key, node.value, put(node.left, key, value), node.right)
                : balance(node.key, node.value, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int side = key.compareTo(node.key);
        if (side < 0) {
            return balance(node.key, node.value, remove(node.left, key), node.right);
        }
        if (side > 0) {
            return balance(node.key, node.value, node.left, remove(node.right, key));
        }
        if (node.right == null) {
            return node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balance(next.key, next.value, node.left, remove(node.right, next.key));
    }

    private static <K, V> Node<K, V> balance(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int lean = height(left) - height(right);
        if (lean > 1 && left != null) {
            if (height(left.left) >= height(left.right)) {
                return new Node<>(left.key, left.value, left.left, new Node<>(key, value, left.right, right));
            }
            Node<K, V> middle = Objects.requireNonNull(left.right);
            return new Node<>(middle.key, middle.value, new Node<>(left.key, left.value, left.left, middle.left),
                    new Node<>(key, value, middle.right, right));
        }
        if (lean < -1 && right != null) {
            if (height(right.right) >= height(right.left)) {
                return new Node<>(right.key, right.value, new Node<>(key, value, left, right.left), right.right);
            }
            Node<K, V> middle = Objects.requireNonNull(right.left);
            return new Node<>(middle.key, middle.value, new Node<>(key, value, left, middle.left),
                    new Node<>(right.key, right.value, middle.right, right.right));
        }
        return new Node<>(key, value, left, right);
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static final class Node<K, V> {
        final K key;
        final V value;
        final @Nullable Node<K, V> left;
        final @Nullable Node<K, V> right;
        final int height;
        final int size;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = 1 + Math.max(height(left), height(right));
            this.size = 1 + (left == null ? 0 : left.size) + (right == null ? 0 : right.size);
        }
    }
}
